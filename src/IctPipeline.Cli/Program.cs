using IctPipeline.Cli;

return await CommandLine.RunAsync(args, CliContext.OfProcess());
