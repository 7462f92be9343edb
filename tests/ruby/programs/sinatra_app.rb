# frozen_string_literal: true

# ruby sinatra_app.rb GEM: an application that takes messages and gives them, called in the process itself. Reads JSON
# lines [path, body], prints [status, body] for each.

require "sinatra/base"
require "rack/mock"
require ARGV.fetch(0)
Hub = HubSante::Models.const_get(ARGV[0][/v\d+\z/].upcase)
Received = Struct.new(:at, :message)

class App < Sinatra::Base
  set environment: :test, show_exceptions: false, raise_errors: false

  before { content_type :json }

  post("/parsed") { { message: Hub.parse(request.body) }.to_json }
  post("/of_class") { [Hub::RsSr::ResourcesStatus.from_h(JSON.parse(request.body.read))].to_json }
  post("/symbols") { JSON.generate(Hub::RsSr::ResourcesStatus.from_h(JSON.parse(request.body.read, symbolize_names: true))) }
  post("/struct") { Received.new("now", Hub.parse(request.body)).to_h.to_json }
  post("/codes") { { codes: [Hub.parse(request.body).state.status] }.to_json }

  error(Hub::InvalidMessage) do |error|
    halt 422, { errors: error.problems.map(&:to_a), text: error.message }.to_json
  end
end

application = Rack::MockRequest.new(App)
$stdin.each_line do |line|
  path, body = JSON.parse(line)
  answer = application.post(path, input: body)
  puts JSON.generate([answer.status, answer.body])
end
