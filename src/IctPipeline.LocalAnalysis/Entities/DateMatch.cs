namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>A date or time found in the text.</summary>
/// <param name="End">Token after the last; 0 where there is none.</param>
/// <param name="Value">See <see cref="CalendarValue"/>; null for dates that need a calendar (<c>hôm nay</c>).</param>
/// <param name="Subcategory">Azure's names: <c>Date</c>, <c>DateRange</c>, <c>Time</c>, <c>DateTime</c>.</param>
internal readonly record struct DateMatch(int End, string? Value, string Subcategory);
