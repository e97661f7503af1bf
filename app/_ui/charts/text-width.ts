/** Width of 12 px text in the house's face, estimated high so that a label never touches the next. */
export const textWidth = (text: string): number => text.length * 6.9;
