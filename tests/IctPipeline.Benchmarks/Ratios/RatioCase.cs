namespace IctPipeline.Benchmarks.Ratios;

/// <summary>Work of ours beside the bare work of the libraries under it, on the same bytes.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Goal">The ratio should be this or less.</param>
/// <param name="Bare">The libraries alone.</param>
/// <param name="Whole">The reader.</param>
internal sealed record RatioCase(string Name, double Goal, Func<int> Bare, Func<int> Whole);
