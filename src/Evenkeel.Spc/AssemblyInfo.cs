using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Evenkeel.Spc.Tests")]
