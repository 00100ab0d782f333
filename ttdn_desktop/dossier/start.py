"""A new dossier: the year's first page."""

from ttdn_desktop.directive.records import Directive
