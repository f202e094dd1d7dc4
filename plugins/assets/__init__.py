"""Bundle style layers, components, scripts, fonts for the browser."""

from .plugin import register as register
