// What happens when a device is tilted or shaken can be turned off.
audit.check("page-device-motion", {
  criterion: "2.5.4",
  act: ["c249d5"],
  state: "pressed",
  *find() {
    const kinds = ["deviceorientation", "devicemotion"].filter(
      (kind) => audit.handlers(window, kind).length,
    );
    const off = /(disable|turn off|stop|tắt|ngừng|không dùng|motion|tilt|shake|nghiêng|lắc)/i;
    if (!kinds.length || audit.control(off)) return;
    const labels = audit.all("label").some((label) => off.test(label.textContent));
    for (const field of audit.all("input[type=text], input:not([type]), textarea")) {
      field.value ||= "1"; // so that it shows when it is emptied
    }
    const before = state();
    for (const turn of [40, -40]) {
      const given = { alpha: turn, beta: turn, gamma: turn };
      const motion = { rotationRate: given, acceleration: { x: turn, y: turn, z: turn } };
      window.dispatchEvent(new DeviceOrientationEvent("deviceorientation", given));
      window.dispatchEvent(new DeviceMotionEvent("devicemotion", motion));
      if (!labels && state() !== before) {
        yield { element: document.body };
        return;
      }
    }

    function state() {
      const values = audit.all("input, textarea").map((one) => one.value);
      return [document.body.innerText, scrollY, values].join("\n");
    }
  },
});
