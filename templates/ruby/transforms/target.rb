# frozen_string_literal: true

module HubSante::Transforms
  # The line that a document goes to: what it reads is the new document, what it refuses the errors.
  class Target
    attr_reader :line

    # `wanted` is a release, a line or a virtual host.
    def initialize(wanted)
      @wanted = wanted
      @line = Lines.line_of(wanted)
      @problems = []
    end

    # The errors of a text, `[code, path, detail]`; the document is kept where there is none.
    def check(text)
      @document = nil
      @problems = []
      @document = line.parse(text)
      []
    rescue line::InvalidMessage => error
      @problems = error.problems
      @problems.map { |item| [item.code, item.path, item.detail] }
    end

    # The document that was read last, where nothing stands against it and the virtual host lets it through.
    def result(job = nil)
      errors = job ? problems(job.errors) : @problems
      errors = refusal if errors.empty?
      records = job ? job.records : []
      Result.new(errors.empty? ? @document : nil, errors: errors,
                                                  losses: records.flat_map(&:losses).map { |item| loss(*item) },
                                                  defaults: records.flat_map(&:defaults).map { |item| default(*item) })
    end

    private

    # What the virtual host has against the document; nothing where it goes to a line.
    def refusal
      @wanted.checked(@document) if @wanted.respond_to?(:checked)
      []
    rescue line::MessageNotAllowed => error
      error.problems
    end

    def problems(errors)
      found = errors.uniq { |code, path,| [code, path] }.sort_by { |code, path,| [path, code] }
      found.map { |code, path, detail| line::Problem.new(code, path, detail) }
    end

    def loss(path, *facts)
      Loss.new(path.join("/"), *facts)
    end

    def default(path, *facts)
      Default.new(path.join("/"), *facts)
    end
  end
end
