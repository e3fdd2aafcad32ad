# frozen_string_literal: true

require "fileutils"
require "jekyll"
require "tmpdir"
require_relative "outline"
require_relative "shown"

# Builds posts with the real Jekyll, set up as Chirpy's _config.yml does, each as if it stood in a blog.
class Builder
  # The `kramdown:` and `defaults:` of Chirpy, 5 to 7; all else is Jekyll's own default.
  SETTINGS = {
    "timezone" => "Asia/Seoul", "plugins" => [], "disable_disk_cache" => true, "permalink" => "/posts/:title/",
    "kramdown" => {
      "show_warnings" => true, "footnote_backlink" => "&#8617;&#xfe0e;", "syntax_highlighter" => "rouge",
      "syntax_highlighter_opts" => {
        "css_class" => "highlight", "span" => { "line_numbers" => false },
        "block" => { "line_numbers" => true, "start_line" => 1 }
      }
    }
  }.freeze

  # What Jekyll says while it works, kept to be asked for.
  class Listener
    attr_accessor :level

    def initialize
      @said = []
    end

    %i[debug info warn error].each do |severity|
      define_method(severity) do |progname = nil, &block|
        text = (block ? block.call : progname).to_s.gsub(/\e\[[0-9;]*m/, "").strip
        @said << text if %i[warn error].include?(severity) && !text.empty?
      end
    end

    def take
      @said.tap { @said = [] }
    end
  end

  def initialize
    @listener = Listener.new
    Jekyll.logger = @listener
    Jekyll.logger.log_level = :warn
  end

  # posts: [{id, name, text}] → [{id, error, warnings, html, blocks, text}] in the same order
  def build(posts)
    Dir.mktmpdir("posts") do |source|
      posts.each_with_index { |post, index| put(source, post, index) }
      site = Jekyll::Site.new(Jekyll.configuration(SETTINGS.merge("source" => source, "config" => [])))
      site.reset
      @listener.take
      site.read
      said = @listener.take
      documents = site.posts.docs.to_h { |document| [document.path[%r{/_posts/(\d+)/}, 1].to_i, document] }
      posts.each_with_index.map { |post, index| result(site, post, documents[index], about(said, index)) }
    end
  rescue StandardError, Jekyll::Errors::FatalException => e
    # Jekyll stopped at one of them: alone, each shows whether it was that one.
    posts.size == 1 ? [{ id: posts[0]["id"], error: message(e), warnings: [] }] : posts.flat_map { |post| build([post]) }
  end

  private

  def put(source, post, index)
    folder = File.join(source, "_posts", index.to_s)
    FileUtils.mkdir_p(folder)
    File.binwrite(File.join(folder, post["name"]), post["text"])
  end

  def about(said, index)
    said.select { |line| line.include?("/_posts/#{index}/") }
  end

  def result(site, post, document, warnings)
    return { id: post["id"], error: "skipped: #{warnings.join(" / ")}", warnings: warnings } if document.nil?

    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    error = render(site, document)
    seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    warnings += @listener.take
    warnings = warnings.map { |warning| warning.gsub(%r{\S*/_posts/\d+/}, "") }
    return { id: post["id"], error: error, warnings: warnings, seconds: seconds } if error

    html = document.content.to_s
    blocks = Shown.blocks(html, maths: document.data["math"] == true)
    { id: post["id"], error: nil, warnings: warnings, seconds: seconds, html: html, blocks: blocks,
      text: Outline.text(blocks) }
  end

  def render(site, document)
    document.renderer.payload = site.site_payload
    document.renderer.run
    nil
  rescue StandardError, SystemStackError, Jekyll::Errors::FatalException => e
    message(e)
  end

  def message(error)
    "#{error.class}: #{error.message}"
  end
end
