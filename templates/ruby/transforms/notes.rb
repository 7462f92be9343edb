# frozen_string_literal: true

module HubSante::Transforms
  # Values without a place, written into a free text of the new message, so that a reader still has them.
  class Notes
    # `value` is the new object, which stands at the path `shown`; the block tells whether the new line finds an error at
    # a path of the document as it is now.
    def initialize(value, mapping, shown, &refuses)
      @value = value
      @accepts = mapping.accepts
      @notes = mapping.notes
      @shown = shown
      @refuses = refuses
    end

    # Moves the losses below each note's source into its target text; what is written is a default of the last record. The
    # losses of all records count: those of the messages before, and of the header.
    def write(records)
      @notes.each do |note|
        lost = records.flat_map(&:losses).select { |path,| Paths.below?(path, note["from"]) }
        text = text(note["label"], lost.map { |_, value,| value })
        next if lost.empty? || !written?(note["into"], text)

        records.each { |record| record.losses.reject! { |path,| Paths.below?(path, note["from"]) } }
        records.last.fill(note["into"], text, note["rule"])
      end
    end

    private

    # Whether the text is in the message now.
    def written?(path, text)
      @known = known(path) or return false

      if takes_new_items?(path)
        holder, shown = holder(path[0...-2])
        return false unless holder
        return true if added?(holder, shown, path.last(2), text)
      end
      holder, shown = holder(path[0...-1])
      !holder.nil? && appended?(holder, shown, path.last, text)
    end

    # Puts a new object with the text alone at the end of a list.
    def added?(holder, shown, names, text)
      name, last = names
      before = holder[name]
      holder[name] = [*before, { last => text }]
      place = Paths.join("#{Paths.join(shown, name)}[#{holder[name].length - 1}]", last)
      !refused?(place) || restore(holder, name, before)
    end

    # Puts the text into a field, behind the one that is there.
    def appended?(holder, shown, name, text)
      before = holder[name]
      holder[name] = before.is_a?(String) ? "#{before}\n#{text}" : text
      !refused?(Paths.join(shown, name)) || restore(holder, name, before)
    end

    # Whether the new line finds an error at a path; a text without rules has none.
    def refused?(place)
      !@known["any_text"] && @refuses.call(place)
    end

    # Takes back what was refused; always false.
    def restore(holder, name, before)
      before.nil? ? holder.delete(name) : holder[name] = before
      false
    end

    # What is accepted at a path; nil where nothing is.
    def known(path)
      inside = @accepts["start"]
      path.reduce(nil) do |_, name|
        known = inside["fields"][name]
        return nil unless known

        inside = @accepts["types"][known["type"]] || inside
        known
      end
    end

    # Whether the object that holds the text is one of a list without bound, and needs nothing else.
    def takes_new_items?(path)
      known = known(path[0...-1]) if path.length > 1
      return false unless known && known["type"] && known["list"] && !known["max"]

      fields = @accepts["types"][known["type"]]["fields"]
      fields.all? { |name, item| name == path.last || !item["min"] }
    end

    # The first object at a path, and its path with indexes; nil where the message has none.
    def holder(path)
      value = @value
      shown = @shown
      path.each do |name|
        value = value.is_a?(Hash) ? value[name] : nil
        shown = Paths.join(shown, name)
        value, shown = value.first, "#{shown}[0]" if value.is_a?(Array) && !value.empty?
      end
      value.is_a?(Hash) ? [value, shown] : nil
    end

    # « Label : value, value », as French is set: a no-break space before the colon; each value once.
    def text(label, values)
      "#{label}\u00a0: #{values.map { |value| shown(value) }.uniq.join(", ")}"
    end

    def shown(value)
      case value
      when true then "oui"
      when false then "non"
      when nil then "None"
      else value.to_s
      end
    end
  end
end
