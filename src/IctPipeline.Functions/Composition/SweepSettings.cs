using IctPipeline.Azure;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>Reads <see cref="SweepOptions"/> from the section <c>Reindex</c>.</summary>
internal static class SweepSettings
{
    /// <exception cref="OptionsValidationException">A value is unreadable, or out of its range.</exception>
    public static SweepOptions Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<SweepOptions>(configuration, SweepOptions.Section);
        Require(
            options.TimeBudget >= TimeSpan.FromSeconds(1) && options.TimeBudget <= TimeSpan.FromMinutes(9),
            nameof(options.TimeBudget),
            "from 1 second to 9 minutes: host.json ends a function after ten"
        );
        Require(
            options.LeaseTime >= TimeSpan.FromSeconds(2) && options.LeaseTime <= TimeSpan.FromHours(1),
            nameof(options.LeaseTime),
            "from 2 seconds to 1 hour"
        );
        Require(options.Grace >= TimeSpan.Zero && options.Grace <= TimeSpan.FromDays(1), nameof(options.Grace), "from 0 to 1 day");
        Require(options.PageSize is >= 1 and <= 5_000, nameof(options.PageSize), "from 1 to 5000 blobs");
        Require(options.ChunkSize is >= 1 and <= 1_000, nameof(options.ChunkSize), "from 1 to 1000 jobs");
        Require(
            SweepCalendar.TryParse(options.Schedule) is not null,
            nameof(options.Schedule),
            $"six fields of NCRONTAB, seconds first, such as \"0 0 2 * * *\", or \"{SweepOptions.Never}\""
        );
        return options;
    }

    private static void Require(bool holds, string key, string range) =>
        SettingsReader.Require<SweepOptions>(holds, SweepOptions.Section, key, range);
}
