namespace IctPipeline.HostContract.Tests;

/// <summary>What an engine gave a function.</summary>
/// <param name="Text">The message's text; a blob's container and name.</param>
/// <param name="Detail">A message's dequeue count; the part of a blob's name that the path's token stands for.</param>
public sealed record Delivery(string Text, string Detail);
