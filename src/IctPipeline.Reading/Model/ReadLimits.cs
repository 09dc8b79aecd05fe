using System.ComponentModel.DataAnnotations;

namespace IctPipeline.Reading.Model;

/// <summary>Every budget and default of reading a file; configuration section <see cref="Section"/>.</summary>
public sealed record ReadLimits : IValidatableObject
{
    /// <summary>Name of the configuration section, as messages about a wrong setting give it.</summary>
    public const string Section = "Reading";

    /// <summary>16 MB: the longest real article is under 1 MB, a saved page with inlined images a few.</summary>
    public const long DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>200 MB of expanded archive.</summary>
    public const long DefaultMaxExpandedBytes = 200L * 1024 * 1024;

    /// <summary>The setting of <see cref="MaxBytes"/>, which the pipeline has in common with its download of files.</summary>
    public const string MaxBytesSetting = "Articles:MaxBytes";

    /// <summary>Largest file, in bytes; 1 to <see cref="int.MaxValue"/>.</summary>
    [Range(1.0, int.MaxValue)]
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>
    /// The zone of a date that names none, where neither other dates of the file nor its address, script or language tell, as an offset
    /// from UTC (Vietnam's, +07:00, unless set); -14 h to +14 h, whole minutes. A document whose date needed it has the warning
    /// <c>assumedTimeZone</c>.
    /// </summary>
    [Range(typeof(TimeSpan), "-14:00:00", "14:00:00", ErrorMessage = "must be from -14:00 to +14:00 in whole minutes, such as 07:00:00")]
    public TimeSpan DefaultUtcOffset { get; init; } = TimeSpan.FromHours(7);

    /// <summary>
    /// Reading speed behind <c>readingMinutes</c>; 50 to 2,000. A written Vietnamese word is a syllable, and 220 of
    /// them a minute is a calm pace for news.
    /// </summary>
    [Range(50, 2_000)]
    public int WordsPerMinute { get; init; } = 220;

    /// <summary>Processor time that parsing and normalizing one file may take; 100 ms to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:10:00")]
    public TimeSpan CpuBudget { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes that an archive may expand to; 1 to 4 GB.</summary>
    [Range(1, 4L * 1024 * 1024 * 1024)]
    public long MaxExpandedBytes { get; init; } = DefaultMaxExpandedBytes;

    /// <summary>Members that an archive, feed or JSON array may hold; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxMembers { get; init; } = 10_000;

    /// <summary>How many times larger than its compressed size an archive's content may be; 2 to 10,000.</summary>
    [Range(2, 10_000)]
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>
    /// Elements, attributes, values and lines that the tree of one file may have, by which its memory is bounded; 1,000 to 100,000,000.
    /// The largest real pages have some ten thousand.
    /// </summary>
    [Range(1_000, 100_000_000)]
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Elements nested in each other that an HTML page may have before deeper ones are flattened; 32 to 4,096.</summary>
    [Range(32, 4_096)]
    public int MaxHtmlDepth { get; init; } = 256;

    /// <summary>
    /// What is done with a page that is no article (a list of links, a shop's page, a search, an error, a wall): <c>Keep</c>, <c>Warn</c>
    /// (a document with the warning <c>notAnArticle</c>) or <c>Refuse</c> (a failure with the code <c>NoArticle</c>).
    /// </summary>
    [EnumDataType(typeof(NotAnArticle), ErrorMessage = "must be Keep, Warn or Refuse")]
    public NotAnArticle NotAnArticle { get; init; } = NotAnArticle.Warn;

    /// <summary>YAML nodes that aliases may repeat in one front matter; 0 to 10,000.</summary>
    [Range(0, 10_000)]
    public int MaxYamlAliasNodes { get; init; } = 100;

    /// <summary>UTF-16 code units of front matter; more is taken for text; 256 to 16 M.</summary>
    [Range(256, 16 * 1024 * 1024)]
    public int MaxFrontMatterLength { get; init; } = 256 * 1024;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DefaultUtcOffset.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            yield return new ValidationResult("must be in whole minutes, such as 07:00:00", [nameof(DefaultUtcOffset)]);
        }
    }

    /// <exception cref="ArgumentException">A limit is out of its range; the message names it.</exception>
    internal void ThrowIfInvalid()
    {
        List<ValidationResult> faults = [];
        if (!Validator.TryValidateObject(this, new ValidationContext(this), faults, validateAllProperties: true))
        {
            throw new ArgumentException(
                string.Join(" ", faults.Select(fault => $"{Section}:{fault.MemberNames.First()}: {fault.ErrorMessage!.TrimEnd('.')}."))
            );
        }
    }
}
