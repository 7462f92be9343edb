# frozen_string_literal: true

# Reads JSON lines {"id", "text", "from", "to", "message", "best_effort", "expected"}, and maybe the virtual hosts
# "from_host" and "to_host"; prints the answers: what every language's package of transformations is compared by. The gem and the lines are loaded.

def answer(request)
  line = HubSante::Models.for_release(request["to"])
  options = request.slice("from", "to", "best_effort").transform_keys(&:to_sym)
  %i[from to].each { |side| (host = request["#{side}_host"]) && options[side] = HubSante::Models.for_vhost(host) }
  options[:message] = request["message"] unless request["message"].empty?
  done = HubSante::Transforms.transform(request["text"], **options)
  {
    id: request["id"],
    json: done.document&.to_json,
    expected: request["expected"] && line.parse(request["expected"]).to_json,
    losses: done.losses.map { |item| [item.path, JSON.generate(item.value), item.rule, item.fr, item.en] },
    defaults: done.defaults.map { |item| [item.path, JSON.generate(item.value), item.rule] },
    errors: done.errors.map { |item| [item.code, item.path, item.fr, item.en] }
  }
end

$stdin.set_encoding(Encoding::UTF_8)
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
