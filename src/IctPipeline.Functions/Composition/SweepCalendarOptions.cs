using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>When sweeps start by themselves; section <c>Reindex</c>, with the other settings of sweeps.</summary>
internal sealed record SweepCalendarOptions
{
    /// <summary>The value of <see cref="Schedule"/> that switches scheduled sweeps off.</summary>
    public const string Never = "off";

    /// <summary>NCRONTAB of six fields, seconds first, in UTC. Nightly at two unless set.</summary>
    [Schedule]
    public string Schedule { get; init; } = "0 0 2 * * *";
}

/// <summary>A text that <see cref="SweepCalendar"/> understands.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ScheduleAttribute()
    : ValidationAttribute($"must be six fields of NCRONTAB, seconds first, such as \"0 0 2 * * *\", or \"{SweepCalendarOptions.Never}\"")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && SweepCalendar.TryParse(text) is not null;
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class SweepCalendarOptionsValidator : IValidateOptions<SweepCalendarOptions>;
