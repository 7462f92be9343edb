# frozen_string_literal: true

# Reads JSON lines {"id", "text", "from", "to", "best_effort", "expected"}, prints the answers: what every language's
# package of transformations is compared by. The gem and the lines are loaded.

def answer(request)
  line = HubSante::Models.for_release(request["to"])
  done = HubSante::Transforms.transform(request["text"], from: request["from"], to: request["to"],
                                                         best_effort: request["best_effort"])
  {
    id: request["id"],
    json: done.document&.to_json,
    expected: request["expected"] && line.parse(request["expected"]).to_json,
    losses: done.losses.map { |item| [item.path, JSON.generate(item.value), item.rule, item.en] },
    defaults: done.defaults.map { |item| [item.path, JSON.generate(item.value), item.rule] },
    errors: done.errors.map(&:to_a)
  }
end

$stdin.set_encoding(Encoding::UTF_8)
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
