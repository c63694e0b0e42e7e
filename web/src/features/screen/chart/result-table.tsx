import { rankOptions } from '../figures/rank-options.ts';
import type { Poll, Tally } from '../model.ts';
import { SaidText } from '../texts/said.tsx';
import { sayText, useLanguages, useTexts } from '../texts/screen-language.ts';

/** The chart's table: every option with rank, votes and share. Always there for a screen reader, shown to all by T. */
export function ResultTable({ poll, tally, visible }: { poll: Poll; tally: Tally | null; visible: boolean }) {
  const texts = useTexts();
  const title = sayText(poll.title, useLanguages())[0]?.text ?? '';
  const counts = tally?.options ?? null;
  const ballots = tally?.ballots ?? 0;
  if (counts === null && tally !== null)
    return <p className={visible ? 'table-note' : 'visually-hidden'}>{texts.secretTable(ballots)}</p>;
  const byId = new Map(poll.options.map((option) => [option.optionId, option]));
  const votes = new Map(counts?.map((one) => [one.optionId, one.count]));
  const places = rankOptions(counts ?? poll.options.map(({ optionId }) => ({ optionId, count: 0 })));
  return (
    <div className={visible ? `table-view${places.length > 10 ? ' dense' : ''}` : 'visually-hidden'}>
      <table>
        <caption>{texts.tableCaption(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.option}</th>
            <th scope="col">{texts.votes}</th>
            <th scope="col">{texts.percent}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ optionId, rank }) => {
            const option = byId.get(optionId);
            const count = votes.get(optionId) ?? 0;
            return (
              <tr key={optionId}>
                <td>{rank}</td>
                <th scope="row">{option ? <SaidText text={option.label} also={false} /> : optionId}</th>
                <td>{count}</td>
                <td>{ballots === 0 ? 0 : Math.round((count / ballots) * 100)}%</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
