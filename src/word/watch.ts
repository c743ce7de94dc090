/**
 * Calls back whenever the selection has moved in the document, which is as near as this API comes to hearing of
 * an edit: who types, moves. Often, and for our own selections, too. A host without the event says nothing.
 * @returns ends it
 */
export function watch(onMaybeChanged: () => void): () => void {
  const { document } = Office.context;
  const event = Office.EventType.DocumentSelectionChanged;
  let isOver = false;
  const handler = (): void => {
    if (!isOver) onMaybeChanged();
  };
  try {
    document.addHandlerAsync(event, handler);
  } catch {
    return () => undefined;
  }
  return () => {
    isOver = true;
    try {
      document.removeHandlerAsync(event, { handler });
    } catch {
      // The page is going, and the host has gone before it: it calls nobody any more.
    }
  };
}
