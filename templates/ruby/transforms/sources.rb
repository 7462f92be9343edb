# frozen_string_literal: true

module HubSante::Transforms
  # Where the values of the new message came from: by the object and the field that hold them, the old path of each item.
  class Sources
    NONE = [].freeze

    def initialize
      @paths = {}.compare_by_identity
    end

    # Records that the next item of `name` in `holder` stood at `path`.
    def add(holder, name, path)
      ((@paths[holder] ||= {})[name] ||= []) << path
    end

    # The old paths of the items of a field; empty where nothing was recorded.
    def of(holder, name)
      @paths.dig(holder, name) || NONE
    end

    # Forgets the last item of a field, which was taken back.
    def remove(holder, name)
      known = @paths[holder]
      return unless known

      holder.key?(name) ? known[name]&.pop : known.delete(name)
    end
  end
end
