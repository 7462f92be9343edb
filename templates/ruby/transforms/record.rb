# frozen_string_literal: true

module HubSante::Transforms
  # The losses `[path, value, rule, detail]` and defaults `[path, value, rule]` of one object, as they arise; paths are
  # arrays of names.
  class Record
    attr_reader :losses, :defaults

    def initialize
      @losses = []
      @defaults = []
    end

    # Records every single value below `value`, which stood at `path`, as left out.
    def lose(value, path, rule, detail = "")
      case value
      when Hash then value.each { |name, part| lose(part, [*path, name], rule, detail) }
      when Array then value.each { |part| lose(part, path, rule, detail) }
      else @losses << [path, value, rule, detail]
      end
    end

    # Records a value that was filled in.
    def fill(path, value, rule)
      @defaults << [path, value, rule]
    end
  end
end
