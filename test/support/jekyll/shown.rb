# frozen_string_literal: true

require "nokogiri"
require_relative "mathjax"

# What a reader sees of a piece of HTML, as plain data:
#   {type: "paragraph" | "heading", level?, runs}   runs: {text, look: ["strong", …], href?, maths?}
#   {type: "list", ordered, start, items: [{checked?, blocks}]}
#   {type: "quote", blocks}   {type: "code", language, text}   {type: "rule"}   {type: "gap"}
#   {type: "other", name, blocks}   whatever a post of ours never makes: tables, definitions, forms …
module Shown
  BLOCKS = %w[p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr div table thead tbody tfoot tr td th dl dt dd figure
              section article details summary header footer nav aside main form fieldset].freeze
  LOOKS = { "b" => "strong", "i" => "em", "s" => "del" }.freeze
  UNSEEN = %w[script style template noscript].freeze

  module_function

  def blocks(html, maths: false)
    body = Nokogiri::HTML5("<!doctype html><body>#{html}", max_tree_depth: -1, max_attributes: -1).at_css("body")
    MathJax.mark(body) if maths
    blocks_of(body.children)
  end

  # Inline nodes that stand between blocks make a block of their own, as browsers show them.
  def blocks_of(nodes)
    found = []
    loose = []
    settle = lambda do
      runs = runs_of(loose)
      found << { type: "paragraph", runs: runs } unless runs.empty?
      found << { type: "gap" } if runs.empty? && loose.any? { |node| node.name == "br" }
      loose = []
    end
    nodes.each do |node|
      next loose << node unless node.element? && BLOCKS.include?(node.name)

      settle.call
      found.concat(block(node))
    end
    settle.call
    found
  end

  def block(node)
    case node.name
    when "p" then blocks_of(node.children)
    when /\Ah([1-6])\z/ then [{ type: "heading", level: Regexp.last_match(1).to_i, runs: runs_of(node.children) }]
    when "ul", "ol" then [list(node)]
    when "blockquote" then [{ type: "quote", blocks: blocks_of(node.children) }]
    when "hr" then [{ type: "rule" }]
    when "pre" then [{ type: "code", language: "", text: node.text.chomp }]
    when "div" then [code(node)].compact.then { |found| found.empty? ? blocks_of(node.children) : found }
    else [{ type: "other", name: node.name, blocks: blocks_of(node.children) }]
    end
  end

  def list(node)
    items = node.element_children.map do |item|
      box = item.at_xpath("./input[@type='checkbox'] | ./p[1]/input[@type='checkbox']")
      { checked: box && !box["checked"].nil?, blocks: blocks_of(item.children) }.compact
    end
    { type: "list", ordered: node.name == "ol", start: (node["start"] || 1).to_i, items: items }
  end

  # A block that Rouge coloured: its lines stand beside their numbers in a table.
  def code(node)
    return nil unless node["class"].to_s.include?("highlighter-rouge")

    text = node.at_css("td.rouge-code pre") || node.at_css("pre")
    { type: "code", language: node["class"][/language-(\S+)/, 1].to_s, text: text.text.chomp }
  end

  # Runs that look alike are one; blanks collapse as in a browser; "\n" is a <br>.
  def runs_of(nodes)
    runs = []
    nodes.each { |node| gather(node, [], nil, runs) }
    merge(squeeze(runs))
  end

  def gather(node, look, href, runs)
    return runs << { text: node.text.gsub(/[ \t\r\n\f]+/, " "), look: look, href: href } if node.text?
    return if !node.element? || node.name == "input" || UNSEEN.include?(node.name)
    return runs << { text: "\n", look: [], href: nil } if node.name == "br"
    return runs << { text: "[image #{node["alt"]}]", look: look, href: node["src"] } if node.name == "img"
    return runs << { text: node.text, look: look, href: href, maths: true } if node.name == MathJax::ELEMENT

    inner = node.name == "span" || node.name == "a" ? look : (look + [LOOKS.fetch(node.name, node.name)]).uniq.sort
    node.children.each { |child| gather(child, inner, node["href"] || href, runs) }
  end

  def squeeze(runs)
    ended = true
    runs.each do |run|
      run[:text] = run[:text].gsub(/ +/, " ") unless run[:maths]
      run[:text] = run[:text].sub(/\A /, "") if ended
      ended = run[:text].end_with?(" ", "\n") unless run[:text].empty?
    end
    ended = true
    runs.reverse_each do |run|
      run[:text] = run[:text].sub(/ \z/, "") if ended
      ended = run[:text].start_with?("\n") || (run[:text].empty? && ended) unless run[:text].empty?
    end
    trim(runs.reject { |run| run[:text].empty? })
  end

  def trim(runs)
    runs = runs.drop_while { |run| run[:text] == "\n" }
    runs.pop while runs.last && runs.last[:text] == "\n"
    runs
  end

  def merge(runs)
    runs.chunk_while { |a, b| a[:look] == b[:look] && a[:href] == b[:href] && !a[:maths] && !b[:maths] }
        .map { |alike| alike.first.merge(text: alike.map { |run| run[:text] }.join).compact }
  end
end
