// Text is not cut off when readers set its letters, words and lines further apart.
audit.check("page-text-spaced", {
  criterion: "1.4.12",
  *find() {
    yield* audit.clippedUnder(`
      *, ::before, ::after { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
  },
});
