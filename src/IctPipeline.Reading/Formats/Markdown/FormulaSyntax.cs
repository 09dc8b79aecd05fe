using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>A formula, with the marks around it.</summary>
internal sealed class FormulaInline : LeafInline
{
    public required string Content { get; init; }
}

/// <summary>
/// Reads formulas as the author wrote them, so that no sign in them is a mark of Markdown. Markdig's own parser takes any two dollars of a
/// paragraph for a formula, prices too.
/// </summary>
internal sealed class FormulaSyntax : InlineParser, IMarkdownExtension
{
    public FormulaSyntax()
    {
        OpeningCharacters = ['$', '\\'];
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
        pipeline.InlineParsers.Insert(0, this);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = Formula.Length(slice.Text.AsSpan(0, slice.End + 1), slice.Start);
        if (length == 0)
        {
            return false;
        }

        processor.Inline = new FormulaInline { Content = slice.Text.Substring(slice.Start, length) };
        slice.Start += length;
        return true;
    }
}
