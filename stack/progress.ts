/** Takes one line for the person who watches the start. */
export type Progress = (line: string) => void;
