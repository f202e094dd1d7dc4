"""Bundle style layers, components, scripts, fonts for the browser."""
