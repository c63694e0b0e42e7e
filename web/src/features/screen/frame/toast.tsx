/** A short word at the screen's foot, said politely too; it goes by itself. */
export function Toast({ text }: { text: string | null }) {
  return (
    <div className="toast-place" role="status">
      {text !== null && (
        <p key={text} className="toast">
          {text}
        </p>
      )}
    </div>
  );
}
