namespace IctPipeline.Reading.Model;

/// <summary>
/// Every budget and default of reading a file. The defaults are those of DESIGN section 5; configuration section
/// <see cref="Section"/>.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>Name of the configuration section, as messages about a wrong setting give it.</summary>
    public const string Section = "Reading";

    /// <summary>16 MB: the longest real article is under 1 MB, a saved page with inlined images a few.</summary>
    public const long DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>200 MB of expanded archive.</summary>
    public const long DefaultMaxExpandedBytes = 200L * 1024 * 1024;

    /// <summary>Largest file, in bytes; 1 to <see cref="int.MaxValue"/>.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>
    /// The zone of a date that names none, as an offset from UTC (Vietnam's, +07:00, unless set); -14 h to +14 h, whole minutes.
    /// A document whose date needed it has the warning <c>assumedTimeZone</c>.
    /// </summary>
    public TimeSpan DefaultUtcOffset { get; init; } = TimeSpan.FromHours(7);

    /// <summary>
    /// Reading speed behind <c>readingMinutes</c>; 50 to 2,000. A written Vietnamese word is a syllable, and 220 of
    /// them a minute is a calm pace for news.
    /// </summary>
    public int WordsPerMinute { get; init; } = 220;

    /// <summary>Processor time that parsing and normalizing one file may take; 100 ms to 10 min.</summary>
    public TimeSpan CpuBudget { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes that an archive may expand to; 1 to 4 GB.</summary>
    public long MaxExpandedBytes { get; init; } = DefaultMaxExpandedBytes;

    /// <summary>Members that an archive, feed or JSON array may hold; 1 to 1,000,000.</summary>
    public int MaxMembers { get; init; } = 10_000;

    /// <summary>How many times larger than its compressed size an archive's content may be; 2 to 10,000.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Elements nested in each other that an HTML page may have before deeper ones are flattened; 32 to 4,096.</summary>
    public int MaxHtmlDepth { get; init; } = 256;

    /// <summary>YAML nodes that aliases may repeat in one front matter; 0 to 10,000.</summary>
    public int MaxYamlAliasNodes { get; init; } = 100;

    /// <summary>UTF-16 code units of front matter; more is taken for text; 256 to 16 M.</summary>
    public int MaxFrontMatterLength { get; init; } = 256 * 1024;

    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    public ReadLimits Validate()
    {
        Require(MaxBytes is >= 1 and <= int.MaxValue, nameof(MaxBytes), MaxBytes, $"1 to {int.MaxValue} bytes");
        Require(
            DefaultUtcOffset.Duration() <= TimeSpan.FromHours(14) && DefaultUtcOffset.Ticks % TimeSpan.TicksPerMinute == 0,
            nameof(DefaultUtcOffset),
            DefaultUtcOffset,
            "-14:00 to +14:00 in whole minutes, such as 07:00:00"
        );
        Require(WordsPerMinute is >= 50 and <= 2_000, nameof(WordsPerMinute), WordsPerMinute, "50 to 2000");
        Require(
            CpuBudget >= TimeSpan.FromMilliseconds(100) && CpuBudget <= TimeSpan.FromMinutes(10),
            nameof(CpuBudget),
            CpuBudget,
            "00:00:00.1 to 00:10:00"
        );
        Require(MaxExpandedBytes is >= 1 and <= 4L * 1024 * 1024 * 1024, nameof(MaxExpandedBytes), MaxExpandedBytes, "1 byte to 4 GB");
        Require(MaxMembers is >= 1 and <= 1_000_000, nameof(MaxMembers), MaxMembers, "1 to 1000000");
        Require(MaxCompressionRatio is >= 2 and <= 10_000, nameof(MaxCompressionRatio), MaxCompressionRatio, "2 to 10000");
        Require(MaxHtmlDepth is >= 32 and <= 4_096, nameof(MaxHtmlDepth), MaxHtmlDepth, "32 to 4096");
        Require(MaxYamlAliasNodes is >= 0 and <= 10_000, nameof(MaxYamlAliasNodes), MaxYamlAliasNodes, "0 to 10000");
        Require(
            MaxFrontMatterLength is >= 256 and <= 16 * 1024 * 1024,
            nameof(MaxFrontMatterLength),
            MaxFrontMatterLength,
            "256 to 16777216"
        );
        return this;
    }

    private static void Require(bool holds, string setting, object value, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"The setting {Section}:{setting} is {value}; it must be {range}.", setting);
        }
    }
}
