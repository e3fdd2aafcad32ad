# frozen_string_literal: true

# Finds what MathJax 3, set up as Chirpy does ($ … $, \( … \), $$ … $$, \[ … \], \begin{…}), takes for maths,
# and puts each formula into an element <maths>. Text counts as one string up to the next element.
module MathJax
  ELEMENT = "maths"
  SKIPPED = %w[script noscript style textarea pre code annotation annotation-xml math select option].freeze
  OPENING = /\\\\|\\\$|\$\$|\$|\\\(|\\\[|\\begin\{[^}]*\}|\\(?:eq)?ref\{[^}]*\}/.freeze
  CLOSINGS = { "$$" => "$$", "$" => "$", "\\(" => "\\)", "\\[" => "\\]" }.freeze

  module_function

  def mark(root)
    root.xpath(".//text()").each do |node|
      next if node.ancestors.any? { |up| SKIPPED.include?(up.name) }

      # A comment is no element: what stands on both its sides is one string.
      node.content += take_over(node) while joined?(node)
      replace(node)
    end
  end

  def joined?(node)
    node.parent && node.next_sibling && (node.next_sibling.comment? || node.next_sibling.text?)
  end

  def take_over(node)
    following = node.next_sibling
    following.unlink
    following.text? ? following.text : ""
  end

  def replace(node)
    return if node.parent.nil?

    pieces = split(node.text)
    return if pieces.none? { |piece| piece[:maths] }

    node.replace(Nokogiri::XML::NodeSet.new(node.document, pieces.map { |piece| build(piece, node.document) }))
  end

  def build(piece, document)
    return Nokogiri::XML::Text.new(piece[:text], document) unless piece[:maths]

    Nokogiri::XML::Element.new(ELEMENT, document).tap { |element| element.content = piece[:text] }
  end

  # [{text, maths}] in order; `text` of a formula is without its delimiters.
  def split(text)
    pieces = []
    from = 0
    at = 0
    while (opening = OPENING.match(text, at))
      at = opening.end(0)
      formula, stop = close(text, opening)
      next if formula.nil?

      pieces << { text: text[from...opening.begin(0)] } << { text: formula, maths: true }
      from = at = stop
    end
    pieces << { text: text[from..] }
    pieces.reject { |piece| piece[:text].empty? }
  end

  def close(text, opening)
    mark = opening[0]
    return nil if ["\\\\", "\\$"].include?(mark)
    return [mark, opening.end(0)] if mark.match?(/\A\\(?:eq)?ref/)

    closing = CLOSINGS[mark] || mark.sub("begin", "end")
    stop = find_closing(text, opening.end(0), closing)
    stop && [text[opening.end(0)...stop].strip, stop + closing.length]
  end

  # Where the closing mark stands outside of braces; nil when nowhere.
  def find_closing(text, at, closing)
    depth = 0
    pattern = /#{Regexp.escape(closing)}|\\(?:[a-z]+|.)|[{}]/im
    while (found = pattern.match(text, at))
      at = found.end(0)
      case found[0]
      when closing then return found.begin(0) if depth.zero?
      when "{" then depth += 1
      when "}" then depth -= 1 if depth.positive?
      end
    end
    nil
  end
end
