/** Who reads Markdown: `remark`, or with `auto` our scanner wherever it is sure. The answer is the same. */
export type Reader = "auto" | "remark";
