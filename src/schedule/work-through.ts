/** Does something with each item in their order, so many at once, until it is halted. Rejects when `act` does. */
export async function workThrough<Item>(
  items: readonly Item[],
  width: number,
  isHalted: () => boolean,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined && !isHalted(); item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: width }, work));
}
