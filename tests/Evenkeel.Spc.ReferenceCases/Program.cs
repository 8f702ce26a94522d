using Evenkeel.Spc.ReferenceCases;

return CommandLine.Run(args, Console.Out, Console.Error);
