using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>
/// What is known of a format without a file of it. <see cref="FormatRegistry"/> lists them; CONTRIBUTING.md says how to add one.
/// </summary>
internal interface IArticleFormat
{
    /// <summary>The format's name in <c>source.format</c>; no other format has it.</summary>
    string Name { get; }

    /// <summary>What its files are called, as far as no other format says so; the first is the usual one.</summary>
    IReadOnlyList<FileExtension> Extensions { get; }

    /// <summary>True where a file holds other files and no article of its own: such a file is not opened inside another one.</summary>
    bool IsArchive => false;
}

/// <summary>Recognizes the files of one format, and takes them apart.</summary>
/// <typeparam name="TContext">
/// What the format needs: <see cref="ByteContext"/> for raw bytes, <see cref="ParseContext"/> for decoded text. Formats of bytes are asked
/// first, and a file that one of them recognizes is not decoded.
/// </typeparam>
internal interface IArticleFormat<in TContext> : IArticleFormat
    where TContext : FileContext
{
    /// <summary>How sure the content (first) and name or content type (second) are of this format: 0 not at all, 1 certain.</summary>
    double Recognize(TContext context);

    /// <summary>
    /// What is in the file, one part when it is asked for. A part that can't be read is a <see cref="RefusedPart"/>; its neighbours follow.
    /// </summary>
    /// <exception cref="ArticleRejectedException">The file can't be read (also while enumerating).</exception>
    IEnumerable<FilePart> Read(TContext context);
}

/// <summary>How files of a format are called, and what storage tools declare for such a name.</summary>
/// <param name="Suffix">In lower case with its dot.</param>
/// <param name="ContentType">Media type without parameters.</param>
internal readonly record struct FileExtension(string Suffix, string ContentType);
