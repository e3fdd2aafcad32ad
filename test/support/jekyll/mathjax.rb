# frozen_string_literal: true

# Finds what MathJax 3, set up as Chirpy does ($ … $, \( … \), $$ … $$, \[ … \], \begin{…}), takes for maths,
# and puts each formula into an element <maths>. Text counts as one string up to the next element that is no <br>.
# @see https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/handlers/html/HTMLDomStrings.ts
module MathJax
  ELEMENT = "maths"
  SKIPPED = %w[script noscript style textarea pre code annotation annotation-xml math select option].freeze
  OPENING = /\\\\|\\\$|\$\$|\$|\\\(|\\\[|\\begin\s*\{[^}]*\}|\\(?:eq)?ref\s*\{[^}]*\}/.freeze
  # Stands for a <br> in a string; Unicode keeps it out of texts.
  BREAK = "\u{fdd0}"
  CLOSINGS = { "$$" => "$$", "$" => "$", "\\(" => "\\)", "\\[" => "\\]" }.freeze

  module_function

  def mark(root)
    root.xpath(".//text()").each do |node|
      next if node.parent.nil? || node.ancestors.any? { |up| SKIPPED.include?(up.name) }

      replace([node, *following(node)])
    end
  end

  # Comments and line breaks end no string.
  def following(node)
    nodes = []
    nodes << node while (node = node.next_sibling) && (node.text? || node.comment? || node.name == "br")
    nodes
  end

  def replace(nodes)
    document = nodes.first.document
    pieces = split(nodes.map { |node| string_of(node) }.join)
    built = pieces.flat_map { |piece| build(piece, document) }
    nodes.drop(1).each(&:unlink)
    nodes.first.replace(Nokogiri::XML::NodeSet.new(document, built))
  end

  def string_of(node)
    return node.text if node.text?

    node.comment? ? "" : BREAK
  end

  def build(piece, document)
    if piece[:maths]
      formula = Nokogiri::XML::Element.new(ELEMENT, document)
      formula.content = piece[:text].tr(BREAK, "\n").strip
      return [formula]
    end

    piece[:text].split(/(#{BREAK})/).reject(&:empty?).map do |part|
      part == BREAK ? Nokogiri::XML::Element.new("br", document) : Nokogiri::XML::Text.new(part, document)
    end
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
      [{ text: formula, maths: true }, stop]
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
