# frozen_string_literal: true

folder, *gems = ARGV
gems.each do |gem|
  require gem
  message = HubSante::Models.const_get(gem[/v\d+\z/].upcase)::RsEda::CreateCaseHealth
  %w[json xml].each do |format|
    kase = message.public_send("from_#{format}", File.read("#{folder}/#{gem}.#{format}", encoding: "UTF-8"))
    kase.case_id = "fr.health.samu999.NEW"
    File.write("#{folder}/#{gem}.new.#{format}", kase.public_send("to_#{format}"))
  end
end
