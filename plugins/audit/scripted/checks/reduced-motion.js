// Motion ends for those who have asked their system for less of it.
audit.check("page-reduced-motion", {
  criterion: "2.3.3",
  state: "reduced",
  *find() {
    for (const { effect, playState } of document.getAnimations()) {
      const element = effect?.target;
      const long = effect?.getComputedTiming().endTime > 5000;
      const moves = effect
        ?.getKeyframes()
        .some((frame) =>
          ["transform", "translate", "rotate", "scale", "left", "top"].some(
            (name) => name in frame,
          ),
        );
      if (element && playState === "running" && long && moves && audit.seen(element)) {
        yield { element, outcome: "review" };
      }
    }
  },
});
