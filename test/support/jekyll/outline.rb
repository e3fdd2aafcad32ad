# frozen_string_literal: true

# What `Shown` found, in lines to read and compare: "• ", "[x] ", "3. ", two blanks a level, "↵ " after a line
# break, "h2: ", "> ", fenced code, "---", "(gap)" for an empty paragraph with a <br>, "<name>" for all else.
module Outline
  module_function

  def text(blocks)
    lines(blocks).join("\n")
  end

  def lines(blocks)
    blocks.flat_map { |block| block_lines(block) }
  end

  def block_lines(block)
    case block[:type]
    when "paragraph" then runs(block)
    when "heading" then [runs(block).join(" ").prepend("h#{block[:level]}: ")]
    when "list" then block[:items].each_with_index.flat_map { |item, index| item_lines(block, item, index) }
    when "quote" then lines(block[:blocks]).map { |line| "> #{line}" }
    when "code" then ["```#{block[:language]}", *block[:text].split("\n", -1), "```"]
    when "rule" then ["---"]
    when "gap" then ["(gap)"]
    else ["<#{block[:name]}>", *indent(lines(block[:blocks]))]
    end
  end

  def item_lines(list, item, index)
    mark = list[:ordered] ? "#{list[:start] + index}. " : "• "
    box = { true => "[x] ", false => "[ ] " }.fetch(item[:checked], "")
    first, *others = item[:blocks]
    return ["#{mark}#{box}", *indent(lines(item[:blocks]))] if first.nil? || first[:type] != "paragraph"

    own, *breaks = runs(first)
    ["#{mark}#{box}#{own}", *indent(breaks + lines(others))]
  end

  def runs(block)
    text = block[:runs].map { |run| run[:maths] ? "$#{run[:text]}$" : run[:text] }.join
    first, *others = text.split("\n", -1)
    [first.to_s, *others.map { |line| "↵ #{line}" }]
  end

  def indent(lines)
    lines.map { |line| "  #{line}" }
  end
end
