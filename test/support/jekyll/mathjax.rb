# frozen_string_literal: true

# Finds what MathJax 3, set up as Chirpy does ($ … $, \( … \), $$ … $$, \[ … \], \begin{…}), takes for maths,
# and puts each formula into an element <maths>. Text counts as one string up to the next element.
module MathJax
  ELEMENT = "maths"
  SKIPPED = %w[script noscript style textarea pre code annotation annotation-xml math select option].freeze
  OPENING = /\\\\|\\\$|\$\$|\$|\\\(|\\\[|\\begin\s*\{[^}]*\}|\\(?:eq)?ref\s*\{[^}]*\}/.freeze
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
    return if pieces == [{ text: node.text }]

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
      found, stop = piece(text, opening)
      next if found.nil?

      pieces << { text: text[from...opening.begin(0)] } << found
      from = at = stop
    end
    pieces << { text: text[from..] }
    pieces.reject { |piece| piece[:text].empty? && !piece[:maths] }
  end

  # What an opening mark begins and where that ends; nil where nothing closes it. `\\\\` and `\\$` are escapes.
  def piece(text, opening)
    mark = opening[0]
    return [{ text: mark[1] }, opening.end(0)] if ["\\\\", "\\$"].include?(mark)
    return [{ text: mark, maths: true }, opening.end(0)] if mark.match?(/\A\\(?:eq)?ref/)

    name = mark[/\A\\begin\s*(\{.*)/m, 1]
    closing = name ? /\\end\s*#{Regexp.escape(name)}/ : /#{Regexp.escape(CLOSINGS[mark])}/
    close(text, opening.end(0), closing) do |start, stop|
      formula = name ? text[opening.begin(0)...stop] : text[opening.end(0)...start]
      [{ text: formula.strip, maths: true }, stop]
    end
  end

  # Gives the block where the closing mark stands outside of braces; nil when nowhere.
  def close(text, at, closing)
    depth = 0
    pattern = /(?<closing>#{closing})|\\(?:[a-zA-Z]+|.)|[{}]/m
    while (found = pattern.match(text, at))
      at = found.end(0)
      return yield(found.begin(0), at) if found[:closing] && depth.zero?

      depth += 1 if found[0] == "{"
      depth -= 1 if found[0] == "}" && depth.positive?
    end
    nil
  end
end
