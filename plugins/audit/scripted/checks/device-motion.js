// What happens when a device is tilted or shaken can be turned off.
audit.check("page-device-motion", {
  criterion: "2.5.4",
  act: ["c249d5"],
  state: "pressed",
  *find() {
    if (!audit.motionOff() && audit.changedByMotion()) yield { element: document.body };
  },
});
