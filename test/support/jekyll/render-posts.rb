#!/usr/bin/env ruby
# frozen_string_literal: true

# Reads a line of JSON a post ({id, text: a whole post} or {id, body: Markdown only, math?}; `name`: its file name)
# and answers a line each, in order: {id, error, warnings, seconds, html, blocks, text}; see shown.rb, outline.rb.

Encoding.default_external = Encoding::UTF_8
require "json"
require_relative "builder"

def whole(post)
  head = %(---\ntitle: "t"\ndate: 2022-02-14 22:40:00 +0900\nmath: #{post["math"] == true}\n---\n)
  { "id" => post["id"], "name" => post["name"] || "2022-02-14-post.md", "text" => post["text"] || head + post["body"] }
end

posts = $stdin.each_line.reject { |line| line.strip.empty? }.map { |line| whole(JSON.parse(line)) }
builder = Builder.new
posts.each_slice(500) do |some|
  builder.build(some).each { |result| puts JSON.generate(result, max_nesting: 0) }
end
