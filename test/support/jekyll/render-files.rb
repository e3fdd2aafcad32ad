#!/usr/bin/env ruby
# frozen_string_literal: true

# The work of render-post.sh.

Encoding.default_external = Encoding::UTF_8
require_relative "builder"

# "[AI 서비스] 1강": kramdown shows bare brackets as typed, and only remarks on them.
HARMLESS = /No link definition for link ID/.freeze

strict = ARGV.delete("--strict")
abort("render-post.sh [--strict] POST.md …") if ARGV.empty?

posts = ARGV.map { |path| { "id" => path, "name" => File.basename(path), "text" => File.binread(path) } }
good = Builder.new.build(posts).map do |result|
  warnings = result[:warnings].grep_v(HARMLESS)
  puts "=== #{result[:id]}"
  puts "error: #{result[:error]}" if result[:error]
  warnings.each { |warning| puts "warning: #{warning}" }
  puts result[:text] if result[:text]
  result[:error].nil? && warnings.empty?
end
exit 1 if strict && !good.all?
