package fr.gouv.esante.hub.models.line;

/** A property that no field describes: its value as JSON has it, or the element that it was in XML. */
record OpenProperty(String name, Object json, XmlElement xml) {}
