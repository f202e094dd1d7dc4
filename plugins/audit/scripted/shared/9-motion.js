// The device, tilted and shaken: whether the page does something then.
(() => {
  // What a control is called that turns it off.
  const OFF = /(disable|turn off|stop|tắt|ngừng|không dùng|motion|tilt|shake|nghiêng|lắc)/i;
  const KINDS = ["deviceorientation", "devicemotion"];
  let changed = null;

  const state = () => {
    const values = audit.all("input, textarea").map((one) => one.value);
    return [document.body.innerText, scrollY, values].join("\n");
  };

  // Found out once: afterwards the page is another one.
  function changedByMotion() {
    changed ??= KINDS.some((kind) => audit.handlers(window, kind).length) && tilted();
    return changed;
  }

  function tilted() {
    for (const field of audit.all("input[type=text], input:not([type]), textarea")) {
      field.value ||= "1"; // so that it shows when it is emptied
    }
    const before = state();
    return [40, -40].some((turn) => {
      const given = { alpha: turn, beta: turn, gamma: turn };
      const motion = { rotationRate: given, acceleration: { x: turn, y: turn, z: turn } };
      window.dispatchEvent(new DeviceOrientationEvent("deviceorientation", given));
      window.dispatchEvent(new DeviceMotionEvent("devicemotion", motion));
      return state() !== before;
    });
  }

  const motionOff = () =>
    Boolean(audit.control(OFF)) || audit.all("label").some((one) => OFF.test(one.textContent));

  Object.assign(window.audit, { changedByMotion, motionOff });
})();
