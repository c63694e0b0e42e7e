/** Fills the display, or gives it back; `onRefused` where the browser can't or won't. */
export function toggleFullscreen(onRefused: () => void): void {
  const refused = (error: unknown) => {
    console.info('The browser refused full screen.', error);
    onRefused();
  };
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(refused);
  else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(refused);
  else onRefused();
}
