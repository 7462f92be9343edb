package fr.gouv.esante.hub.models.line;

/**
 * The data model of one kind of message.
 *
 * @param name its name, {@code RS-EDA}
 * @param perimeter the perimeter that it belongs to, {@code 15-15}
 * @param rootElement the name of its object in JSON and XML, {@code createCaseHealth}
 * @param namespace the namespace of its elements in XML
 * @param hasHeader whether an RC-DE header stands beside it in its envelope
 * @param type the type of its object
 */
public record Schema(
        String name, String perimeter, String rootElement, String namespace, boolean hasHeader, ObjectType type) {}
