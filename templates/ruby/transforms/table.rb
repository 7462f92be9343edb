# frozen_string_literal: true

module HubSante::Transforms
  # What becomes of one field: `to` has the steps `[name, list]` to its place but for the last, `last` is that one's name.
  Field = Struct.new(:name, :origin, :to, :last, :list, :up, :cast, :codes, :object, :whole, :copies, :rule)

  # What becomes of the fields of an object; `coded_by` is the map of a codeAndLabel's code.
  ObjectMapping = Struct.new(:fields, :with_copies, :open, :coded_by)

  # What becomes of one kind of message; `accepts` is what the new objects take.
  Message = Struct.new(:new_root, :header, :objects, :start, :defaults, :notes, :accepts)

  # The table of a pair of releases, or to one message of a release: what becomes of each message, by its old root element.
  class Table
    FORMAT = "hubgen-transform-table"
    VERSION = 1
    FOLDER = File.join(__dir__, "tables")
    LOCK = Mutex.new
    private_constant :LOCK

    # The table from one release to another, or to a message of the same release, read when it is first used. Raises
    # KeyError where the gem has none.
    def self.find(old, new, message, numbers)
      raise KeyError, "transform to release #{new} first, then to its #{message}" if message && old != new

      name = "#{old}--#{message || new}"
      LOCK.synchronize { (@tables ||= {})[name] ||= load(name, numbers) }
    end

    def self.load(name, numbers)
      path = File.join(FOLDER, "#{name}.json")
      raise KeyError, "there is no table #{name}" unless File.file?(path)

      data = numbers.read(File.read(path, encoding: "UTF-8"))
      known = data.values_at("format", "version") == [FORMAT, VERSION]
      raise KeyError, "the table #{name} is of another version" unless known

      new(data)
    end
    private_class_method :load

    # @return [Hash{String => Message}] by the old root element
    attr_reader :messages
    # @return [Message, nil] what becomes of the RC-DE header
    attr_reader :header
    # @return [Array<String>] the root elements of the message to which others of its release lead
    attr_reader :unchanged

    def initialize(data)
      @maps = data["code_maps"]
      @messages = data["messages"].to_h { |item| [item["old_root"], message(item)] }.freeze
      @header = data["header"] && message(data["header"])
      @unchanged = data["old"] == data["new"] ? @messages.each_value.map(&:new_root) : []
      freeze
    end

    private

    def message(data)
      objects = data["objects"].transform_values { |item| object(item) }
      Message.new(data["new_root"], data["header"] || false, objects, objects[data["start"]], data["defaults"],
                  data["notes"], data["accepts"]).freeze
    end

    def object(data)
      fields = data["fields"].to_h { |name, item| [name, field(name, item)] }
      with_copies = fields.values.reject { |item| item.copies.empty? }
      ObjectMapping.new(fields, with_copies, data["open"] || false, @maps[data["coded_by"]]).freeze
    end

    def field(name, data)
      *to, last = (data["to"] || []).map { |step| [step["name"], step["list"] || false] }
      copies = (data["copies"] || []).map { |item| field(name, item) }
      Field.new(name, data["origin"], to, last&.first, last&.last, data["up"] || 0, data["cast"], @maps[data["codes"]],
                data["object"], data["whole"] || false, copies, data["rule"]).freeze
    end
  end
end
