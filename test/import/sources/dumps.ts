/** A dump as mysqldump writes it: UTF-8, extended inserts, every escape, texts that look like SQL, binary columns. */
export const utf8Dump = String.raw`-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: kominfo; don't stop here
-- ------------------------------------------------------
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

--
-- Table structure for table ${'`berita`'}
--

DROP TABLE IF EXISTS ${'`berita`'};
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE ${'`berita`'} (
  ${'`id`'} int unsigned NOT NULL AUTO_INCREMENT,
  ${'`judul`'} varchar(255) COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT 'a, (b' COMMENT 'it''s; here',
  ${'`isi`'} longtext COLLATE utf8mb4_unicode_ci, -- the text, or nothing
  ${'`tanggal`'} datetime DEFAULT NULL,
  ${'`foto`'} longblob,
  ${'`tayang`'} bit(1) NOT NULL DEFAULT b'0',
  ${'`harga`'} decimal(10,2) DEFAULT NULL,
  PRIMARY KEY (${'`id`'}),
  UNIQUE KEY ${'`judul`'} (${'`judul`'}(100)),
  KEY ${'`key`'} (${'`tanggal`'}),
  CONSTRAINT ${'`c`'} FOREIGN KEY (${'`id`'}) REFERENCES ${'`x`'} (${'`id`'})
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

LOCK TABLES ${'`berita`'} WRITE;
/*!40000 ALTER TABLE ${'`berita`'} DISABLE KEYS */;
INSERT INTO ${'`berita`'} VALUES (1,'Rakor Jum\'at: "One Agency"','<p class=\"x\">Bupati – “siap”</p>\r\n\r\n<p>100\% \_ \\ \Z.</p>','2018-12-12 08:00:00',_binary '\Zÿ\0\'x',_binary '\0',1.50),(2,'),(3,\'x\'); INSERT INTO ${'`berita`'} VALUES (9','Baris satu\nbaris /* bukan */ dua -- tiga # empat','0000-00-00 00:00:00',0xFFD8FFE000104A464946,_binary '',-3),
(3,'','',NULL,NULL,b'1',NULL),(4,'😀 漢字','Kata ''satu'' dan "dua"','2018-12-13',_utf8mb4'teks','',1e3);
/*!40000 ALTER TABLE ${'`berita`'} ENABLE KEYS */;
UNLOCK TABLES;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=${'`root`'}@${'`%`'}*/ /*!50003 TRIGGER t BEFORE INSERT ON berita FOR EACH ROW
BEGIN
  -- don't
  INSERT INTO berita VALUES (77,'from a trigger','','','','','');
END */;;
DELIMITER ;
REPLACE IGNORE INTO ${'`berita`'} (${'`judul`'}, ${'`id`'}) VALUES ('Urutan lain', 5) , ( "say ""hi""" , 6 )
ON DUPLICATE KEY UPDATE judul = 'x; y';

CREATE TABLE pengguna (id int, nama varchar(20));
INSERT INTO pengguna VALUES (1,'a'),(2,'b'),(3,'c');
-- Dump completed on 2024-01-01  0:00:00
`.replace('REPLACE IGNORE', 'INSERT IGNORE');

/** A dump as phpMyAdmin writes it on an old Windows: windows-1252 with a few rows in UTF-8, CRLF, raw line ends in texts. */
export const latin1Dump: Buffer = Buffer.concat([
  Buffer.from(
    [
      '-- phpMyAdmin SQL Dump',
      'SET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";',
      '# a comment; with an apostrophe: it\'s "here"',
      'CREATE TABLE IF NOT EXISTS `siaran` (',
      '  `id` int(11) NOT NULL,',
      '  `judul` varchar(200) character set latin1 NOT NULL,',
      '  `isi` text NOT NULL,',
      '  `gambar` blob',
      ') ENGINE=MyISAM  DEFAULT CHARSET=latin1;',
      '',
      'INSERT INTO `siaran` (`id`, `judul`, `isi`, `gambar`) VALUES',
      "(1, 'Caf\u00e9 \u0093kutip\u0094 \u0096 Jum''at', 'Baris satu\r\n(sa/aif)\r\n\r\nBaris; dua', 0x474946383961),",
      "(2, 'Tanpa aksen', '<p align=\"left\">It\\'s</p>', '\u00ff\u00d8\u00ff\u00e0\\0\\Z\\'\\n'),",
      '',
    ].join('\r\n'),
    'latin1',
  ),
  Buffer.from("(3, 'Café “utf-8”', 'Rapat – selesai', NULL);\r\n", 'utf8'),
]);
