# frozen_string_literal: true

module HubSante::Transforms
  # A place in the new message: its path for errors, its path without indexes, and the old path.
  Spot = Struct.new(:shown, :path, :old) do
    # The place of a field; its old path is next to its holder's.
    def below(name)
      Spot.new(Paths.join(shown, name), [*path, name], [*old, name])
    end
  end

  # Brings an object to what the new release accepts. `codes` are the first error codes that the new line found, by path,
  # `touched` these paths and those of all that holds them: what is not among them is right, and is left alone unless a
  # default stands below it. `defaults` are values to fill in, with their rules, by path.
  class Repair
    CODED = %w[code label].freeze

    # @return [Array] code, path and detail of what stands against the message
    attr_reader :errors

    # Some paths, and those of all that holds them.
    def self.with_holders(paths)
      paths.each_with_object({}) do |path, found|
        until path.empty? || found.key?(path)
          found[path] = true
          path = path[0...(path.rindex(/[.\[]/) || 0)]
        end
      end
    end

    def initialize(codes, touched, interpreter, defaults, best_effort)
      @codes = codes
      @touched = touched
      @accepts = interpreter.mapping.accepts
      @sources = interpreter.sources
      @record = interpreter.record
      @defaults = defaults
      @filled = defaults.keys.flat_map { |path| (0..path.length).map { |size| [path.first(size), true] } }.to_h
      @best_effort = best_effort
      @errors = []
    end

    # Settles the message's object, which stands at the path `shown`.
    def run(value, shown)
      object(value, @accepts["start"], Spot.new(shown, [], [])) unless right?(shown, [])
    end

    private

    # Whether nothing is wrong at a path or below it, and nothing is filled in there.
    def right?(shown, path)
      !@touched.key?(shown) && !@filled.key?(path)
    end

    # Settles the fields of an object; whether it is complete then.
    def object(value, accepts, spot)
      value.keys.each { |name| property(value, name, accepts, spot) }
      lacking = accepts["fields"].reject { |name, known| there?(value, name, known, spot) }
      lacking.each do |name, known|
        refuse(value.key?(name) ? "min-items" : "required", Paths.join(spot.shown, name), known)
      end
      lacking.empty?
    end

    def refuse(code, path, known)
      errors << [code, path, code == "min-items" ? known["min"].to_s : ""]
    end

    def property(value, name, accepts, spot)
      return if right?(Paths.join(spot.shown, name), [*spot.path, name])

      known = accepts["fields"][name]
      olds = @sources.of(value, name)
      if known
        field(value, name, known, spot.below(name), olds)
      elsif !accepts["open"]
        @record.lose(value.delete(name), olds.first || [*spot.old, name], "unknown")
      end
    end

    def field(holder, name, known, spot, olds)
      value = holder[name]
      if !known["list"]
        stays = value?(value, known, Spot.new(spot.shown, spot.path, olds.first || spot.old))
        holder.delete(name) unless stays
      elsif value.is_a?(Array)
        fitting = fitting(value, known, spot, olds)
        fitting.empty? && !value.empty? ? holder.delete(name) : holder[name] = fitting
      end
    end

    # The items that stay.
    def fitting(value, known, spot, olds)
      most = known["max"]
      value.each_with_index.with_object([]) do |(item, index), fitting|
        old = olds[index] || spot.old
        if most && fitting.length >= most
          @record.lose(item, old, "max-items")
        elsif value?(item, known, Spot.new("#{spot.shown}[#{index}]", spot.path, old))
          fitting << item
        end
      end
    end

    # Whether a value stays; what goes is recorded.
    def value?(value, known, spot)
      return nested?(value, @accepts["types"][known["type"]], spot) if known["type"] && value.is_a?(Hash)

      code = @codes[spot.shown]
      @record.lose(value, spot.old, code) if code
      code.nil?
    end

    def nested?(value, accepts, spot)
      before = errors.length
      return true if right?(spot.shown, spot.path) || object(value, accepts, spot)

      lacks_its_code = accepts["fields"].keys.sort == CODED && !value.key?("code")
      return true unless @best_effort || lacks_its_code # it stays, and its error refuses the message

      errors.slice!(before..)
      @record.lose(value, spot.old, "incomplete")
      false
    end

    def there?(value, name, known, spot)
      fill(value, name, known, spot.below(name)) if !value.key?(name) && @filled.key?([*spot.path, name])
      least = known["min"] || 0
      item = value[name]
      item.is_a?(Array) ? item.length >= least : value.key?(name) || least.zero?
    end

    # Fills in a default, where the table has one for the field or, if it is required, for one below it.
    def fill(holder, name, known, spot)
      value, rule = @defaults[spot.path]
      if rule
        @record.fill(spot.path, value, rule)
      else
        value = {}
        return unless known["min"] && known["type"] && object(value, @accepts["types"][known["type"]], spot)
      end
      holder[name] = known["list"] ? [value] : value
    end
  end
end
