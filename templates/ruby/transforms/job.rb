# frozen_string_literal: true

module HubSante::Transforms
  # The header or the body of a message: its old object, the new one at the path `shown`, and how it came about.
  Part = Struct.new(:old, :new, :shown, :interpreter)

  # Carries one document, bare or in an envelope, from one release to another.
  class Job
    IN_ENVELOPE = %w[jsonContent embeddedJsonContent message].freeze

    # @return [Array<Array>] code, path and detail of what stands against the document
    attr_reader :errors

    # The block gives the errors of a text under the new release, `[code, path, detail]` by path, then code; none where it
    # is valid.
    def initialize(table, numbers, best_effort, &check)
      @table = table
      @numbers = numbers
      @best_effort = best_effort
      @check = check
      @parts = []
      @messages = []
      @errors = []
    end

    # Transforms a document, and repairs what the new release refuses of it.
    def run(value, enveloped)
      @whole = enveloped ? envelope(value) : message(value, "$")
      return unless errors.empty? || @parts.any?

      found = check
      mappings = @parts.map { |part| part.interpreter.mapping }
      repair(found) unless found.empty? && mappings.all? { |item| item.defaults.empty? && item.notes.empty? }
    end

    # The records of the headers and bodies, in their order.
    def records
      @parts.map { |part| part.interpreter.record }
    end

    private

    def envelope(value)
      content = value["content"].each_with_index.map do |item, index|
        within(item, IN_ENVELOPE, "$.content[#{index}]")
      end
      { **value, "content" => content }
    end

    # An object of the envelope, its message transformed, everything else as it is.
    def within(value, names, shown)
      name, *rest = names
      return message(value, shown) unless name
      return value unless value.key?(name)

      { **value, name => within(value[name], rest, "#{shown}.#{name}") }
    end

    # The header's fields and the root element.
    def message(value, shown)
      root = value.each_key.find { |name| @table.messages.key?(name) }
      unless root
        errors << ["message", shown, ""] if @table.unchanged.none? { |name| value.key?(name) }
        return value
      end
      mapping = @table.messages[root]
      header = value.reject { |name, _| name == root }
      header = part(header, @table.header, shown) if !header.empty? && mapping.header && @table.header
      body = part(value[root], mapping, Paths.join(shown, mapping.new_root))
      { **header, mapping.new_root => body }.tap { |new| @messages << [new, header, mapping.new_root, body] }
    end

    def part(value, mapping, shown)
      interpreter = Interpreter.new(mapping, @numbers)
      interpreter.message(value).tap { |new| @parts << Part.new(value, new, shown, interpreter) }
    end

    def repair(found)
      codes = found.reverse.to_h { |code, path,| [path, code] }
      touched = Repair.with_holders(codes.keys)
      @parts.each_with_index do |part, index|
        repair_part(part, codes, touched)
        notes = Notes.new(part.new, part.interpreter.mapping, part.shown) { |path| refused?(path) }
        notes.write(records.take(index + 1))
      end
      errors.concat(check) if errors.empty?
    end

    def repair_part(part, codes, touched)
      defaults = Defaults.worked_out(part.interpreter.mapping.defaults, part.old)
      repair = Repair.new(codes, touched, part.interpreter, defaults, @best_effort)
      repair.run(part.new, part.shown)
      errors.concat(repair.errors)
    end

    def refused?(path)
      check.any? { |_, place,| place == path }
    end

    # The errors of the document as it is now.
    def check
      @messages.each { |message, header, root, body| message.replace({ **header, root => body }) }
      @check.call(JSON.generate(@whole))
    end
  end
end
