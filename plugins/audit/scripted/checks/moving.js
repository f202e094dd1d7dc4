// What moves or blinks for longer than five seconds can be stopped.
audit.check("page-moving", {
  criterion: "2.2.2",
  state: "loaded",
  *find() {
    const animations = document.getAnimations();
    if (!animations.length || audit.control(audit.STOPS)) return;
    for (const animation of animations) {
      const { effect, playState } = animation;
      const element = effect?.target;
      const { endTime, duration } = effect?.getComputedTiming() ?? {};
      if (!element || playState !== "running" || endTime <= 5000 || !audit.seen(element)) continue;
      const turns = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
      const blinks = /opacity|visibility|color/i.test(turns.join()) && duration < 2000;
      const waits = element.closest("[aria-busy=true], [role=progressbar], [role=status]");
      yield { element, outcome: blinks && !waits ? "fail" : "review" };
    }
  },
});
