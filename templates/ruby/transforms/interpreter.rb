# frozen_string_literal: true

module HubSante::Transforms
  # An object of the old release as one of the new: follows the table, field by field. `holders` are the new objects that
  # stand for an old one and those around it, the innermost last.
  class Interpreter
    attr_reader :mapping, :record, :sources

    def initialize(mapping, numbers, record = Record.new, sources = Sources.new)
      @mapping = mapping
      @numbers = numbers
      @record = record
      @sources = sources
    end

    # The new object below the root element; what has no place goes to `record`.
    def message(value)
      {}.tap { |new| object(value, mapping.start, [], [new]) }
    end

    protected

    def field(value, known, path, holders)
      return without_place(value, known, path, holders) unless known.last

      start = holders[-1 - known.up]
      holder = known.to.empty? ? start : descend(start, known.to)
      items(value, known, path, holders, holder)
      remove_empty(start, known.to) if holder.empty? && !known.to.empty?
    end

    private

    def object(value, mapping, path, holders)
      value.each do |name, item|
        known = mapping.fields[name]
        if known.nil?
          further(item, name, mapping, [*path, name], holders.last)
        elsif known.last || known.copies.empty?
          field(item, known, [*path, name], holders)
        end
      end
      mapping.with_copies.each do |known|
        copies(value[known.name], known, [*path, known.name], holders) if value.key?(known.name)
      end
    end

    # A property that no row describes: an open object takes it.
    def further(value, name, mapping, path, holder)
      return record.lose(value, path, "no-place") unless mapping.open

      holder[name] = value
      sources.add(holder, name, path)
    end

    def items(value, known, path, holders, holder)
      return item(value, known, path, holders, holder) unless value.is_a?(Array)

      holder[known.last] ||= [] if value.empty? && known.list
      value.each { |part| item(part, known, path, holders, holder) }
    end

    # A field that has no target is lost; what is inside its objects may have one.
    def without_place(value, known, path, holders)
      return record.lose(value, path, known.origin) unless known.object

      below = mapping.objects[known.object]
      (value.is_a?(Array) ? value : [value]).each do |part|
        object(part, below, path, [*holders, {}]) if part.is_a?(Hash)
      end
    end

    # Puts a value into further fields, where nothing else has filled them; it is lost if it is in none.
    def copies(value, known, path, holders)
      placed = known.copies.map { |copy| copied?(value, copy, path, holders) }
      record.lose(value, path, known.origin) unless known.last || placed.any?
    end

    def copied?(value, copy, path, holders)
      trial = Record.new
      Interpreter.new(mapping, @numbers, trial, sources).field(value, copy, path, holders)
      return false unless trial.losses.empty?

      record.fill([*path[0...-1], *copy.to.map(&:first), copy.last], value, copy.rule)
      true
    end

    def item(value, known, path, holders, holder)
      if !known.list && holder.key?(known.last) && !joins?(value, known, path, holder)
        record.lose(value, path, "single")
      elsif known.object && value.is_a?(Hash)
        nested(value, known, path, holders, holder)
      else
        single = known.whole ? value : single(value, known, path)
        put(holder, known, single, path) unless single.equal?(Numbers::NOT_CASTABLE)
      end
    end

    # Whether an object joins one that another field has begun.
    def joins?(value, known, path, holder)
      known.object && value.is_a?(Hash) && holder[known.last].is_a?(Hash) &&
        !sources.of(holder, known.last).include?(path)
    end

    def nested(value, known, path, holders, holder)
      below = mapping.objects[known.object]
      code = below.coded_by && below.coded_by[value["code"]]
      return record.lose(value, path, "code") if code && code["to"].nil?

      new = known.list ? {} : holder[known.last] || {}
      put(holder, known, new, path)
      object(value, below, path, [*holders, new])
      label(new, code, value, path) if code && new.key?("label")
      remove_last(holder, known.last) if new.empty? && !value.empty?
    end

    # The label that belongs to the new code; one that was not the old code's own is lost.
    def label(new, code, value, path)
      record.lose(value["label"], [*path, "label"], "label") if value["label"] != code.fetch("old_label", "")
      new["label"] = code.fetch("label", "")
    end

    # A single value in terms of its target; NOT_CASTABLE, and recorded, where there is none.
    def single(value, known, path)
      changed = known.cast ? @numbers.cast(value, known.cast) : value
      if changed.equal?(Numbers::NOT_CASTABLE)
        record.lose(value, path, "cast", known.cast)
      elsif (target = known.codes && known.codes[changed])
        return coded(value, target, path)
      end
      changed
    end

    def coded(value, target, path)
      to = target["to"]
      if to.nil?
        record.lose(value, path, "code")
        return Numbers::NOT_CASTABLE
      end
      record.lose(value, path, "merged", to) if target["merged"]
      to
    end

    def put(holder, known, value, path)
      sources.add(holder, known.last, path)
      known.list ? (holder[known.last] ||= []) << value : holder[known.last] = value
    end

    # The object at the end of `steps`, created where it is missing; of a list the first item.
    def descend(holder, steps)
      steps.reduce(holder) do |object, (name, list)|
        inner = object[name] ||= list ? [{}] : {}
        inner.is_a?(Array) ? inner.first : inner
      end
    end

    # Takes back the objects along `steps` that hold nothing, from the innermost one on.
    def remove_empty(holder, steps)
      inner = descend(holder, steps.take(1))
      remove_empty(inner, steps.drop(1)) if steps.length > 1
      remove_last(holder, steps.first.first) if inner.empty?
    end

    def remove_last(holder, name)
      items = holder[name]
      items.is_a?(Array) && items.length > 1 ? items.pop : holder.delete(name)
      sources.remove(holder, name)
    end
  end
end
