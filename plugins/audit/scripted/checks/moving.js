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
      if (!element || playState !== "running" || endTime <= 5000 || !displayed(element)) continue;
      const turns = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
      const blinks = /opacity|visibility|color/i.test(turns.join()) && duration < 2000;
      const waits = element.closest("[aria-busy=true], [role=progressbar], [role=status]");
      yield { element, outcome: blinks && !waits ? "fail" : "review" };
    }

    // What blinks may be away at this moment.
    function displayed(element) {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && width > 2 && height > 2;
    }
  },
});
